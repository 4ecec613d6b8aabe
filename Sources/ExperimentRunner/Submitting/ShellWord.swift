/// A text as the shell takes it for one word, whatever stands in it: `'it'\''s'`.
func shellWord(_ text: String) -> String {
  "'\(text.replacing("'", with: "'\\''"))'"
}

/// A text as sbatch takes it for one word of a `#SBATCH` line.
func batchWord(_ text: String) -> String {
  "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
}

/// A path as sbatch takes it for the name of a log, in which `%` else begins a pattern.
func batchPath(_ path: String) -> String {
  batchWord(path.replacing("%", with: "%%"))
}
