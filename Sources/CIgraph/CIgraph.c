#include "CIgraph.h"

#include <igraph/igraph.h>

const char *xt_igraph_version(void) {
  const char *version = "";
  igraph_version(&version, NULL, NULL, NULL);
  return version;
}

int64_t xt_watts_strogatz(int64_t vertices, int64_t reach, double rewiring, uint64_t seed,
                          int64_t *edges, int64_t capacity) {
  igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_rng_t *generator = igraph_rng_default();
  igraph_rng_seed(generator, (igraph_uint_t)seed);
  igraph_t graph;
  int64_t count = -1;
  if (igraph_watts_strogatz_game(&graph, 1, vertices, reach, rewiring, 0, 0) == IGRAPH_SUCCESS) {
    int64_t made = igraph_ecount(&graph);
    if (made <= capacity) {
      for (int64_t e = 0; e < made; e++) {
        edges[2 * e] = IGRAPH_FROM(&graph, e);
        edges[2 * e + 1] = IGRAPH_TO(&graph, e);
      }
      count = made;
    }
    igraph_destroy(&graph);
  }
  igraph_set_error_handler(before);
  return count;
}
