// Averaging in C: rows of neighbours one after the other, 32-bit indices, one thread.
#include "peer.h"

typedef struct {
  int32_t count;
  const int32_t *first, *neighbour;
  double *own, *weight, *opinion, *next;
} Averaging;

static void report(Averaging *state) {
  const int32_t *restrict first = state->first, *restrict neighbour = state->neighbour;
  const double *restrict own = state->own, *restrict weight = state->weight;
  const double *restrict opinion = state->opinion;
  double *restrict next = state->next;
  int32_t start = 0;
  for (int32_t i = 0; i < state->count; i++) {
    int32_t end = first[i + 1];
    double sum = own[i] * opinion[i];
    for (int32_t n = start; n < end; n++) sum += weight[n] * opinion[neighbour[n]];
    next[i] = sum;
    start = end;
  }
  state->next = state->opinion;
  state->opinion = next;
}

int main(int count, char **words) {
  if (count < 2) return 2;
  double begun = seconds();
  size_t bytes, ties;
  double *initial = contents(words[1], "opinion.f64", &bytes);
  Averaging state = {.count = (int32_t)(bytes / 8)};
  state.first = contents(words[1], "first.i32", &ties);
  state.neighbour = contents(words[1], "neighbour.i32", &ties);
  ties /= 4;
  size_t n = (size_t)state.count;
  state.own = room(8 * n), state.weight = room(8 * ties);
  state.opinion = room(8 * n), state.next = room(8 * n);
  printf("{\"read\": %.9f}\n", seconds() - begun);
  fflush(stdout);
  // Streamed: a row's end, own weight, own opinion and the next; of each tie its index and weight.
  // Gathered beside: each neighbour's opinion.
  double streamed = 28.0 * (double)n + 12.0 * (double)ties, gathered = 8.0 * (double)ties;
  char line[4096], file[4000];
  long seed;
  int ticks;
  double most = 0;
  while (fgets(line, sizeof line, stdin)) {
    int read = sscanf(line, "run %ld %d %3999s", &seed, &ticks, file);
    if (read < 2) break;
    begun = seconds();
    memcpy(state.opinion, initial, 8 * n);
    for (size_t i = 0; i < n; i++) {
      int32_t start = state.first[i], end = state.first[i + 1];
      state.own[i] = end > start ? OWN : 1;
      for (int32_t t = start; t < end; t++) state.weight[t] = (1 - OWN) / (end - start);
    }
    double setup = seconds() - begun, taken = 0;
    FILE *out = read == 3 ? fopen(file, "wb") : NULL;
    for (int tick = 0; tick < ticks; tick++) {
      begun = seconds();
      report(&state);
      taken += seconds() - begun;
      if (out) fwrite(state.opinion, 8, n, out);
    }
    if (out) fclose(out);
    // Before the triad takes its own.
    if (most == 0) most = memory();
    printf(
      "{\"setup\": %.9f, \"phases\": {\"report\": %.9f}, \"memory\": %.0f, "
      "\"streamed\": %.0f, \"gathered\": %.0f, \"triadSameSize\": %.0f, \"triadMemory\": %.0f}\n",
      setup, taken, most, streamed, gathered, triad((size_t)streamed), triad((size_t)240000000));
    fflush(stdout);
  }
}
