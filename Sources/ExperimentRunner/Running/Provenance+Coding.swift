/// The fields of the file; what is not known is `null`, and older files may lack the optional ones.
extension Provenance {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(program, forKey: .program)
    try container.encode(version, forKey: .version)
    try container.encode(commit, forKey: .commit)
    try container.encode(isDirty, forKey: .isDirty)
    try container.encode(designHash, forKey: .designHash)
    try container.encode(seed, forKey: .seed)
    try container.encode(replications, forKey: .replications)
    try container.encode(stoppingRule, forKey: .stoppingRule)
    try container.encode(shard, forKey: .shard)
    try container.encode(threads, forKey: .threads)
    try container.encode(host, forKey: .host)
    try container.encode(operatingSystem, forKey: .operatingSystem)
    try container.encode(kernel, forKey: .kernel)
    try container.encode(cpu, forKey: .cpu)
    try container.encode(cpuFeatures, forKey: .cpuFeatures)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(command, forKey: .command)
    try container.encode(sessions, forKey: .sessions)
    try container.encode(dependencies, forKey: .dependencies)
  }
}
