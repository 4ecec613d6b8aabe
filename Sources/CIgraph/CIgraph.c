#include "CIgraph.h"

#include <igraph/igraph.h>

const char *xt_igraph_version(void) {
  const char *version = "";
  igraph_version(&version, NULL, NULL, NULL);
  return version;
}

int64_t xt_watts_strogatz(int64_t vertices, int64_t reach, double rewiring, uint64_t seed,
                          int32_t *edges, int64_t capacity) {
  if (vertices > INT32_MAX) return -1;
  igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_rng_t *generator = igraph_rng_default();
  igraph_rng_seed(generator, (igraph_uint_t)seed);
  igraph_t graph;
  int64_t count = -1;
  if (igraph_watts_strogatz_game(&graph, 1, vertices, reach, rewiring, 0, 0) == IGRAPH_SUCCESS) {
    int64_t made = igraph_ecount(&graph);
    if (made <= capacity) {
      for (int64_t e = 0; e < made; e++) {
        edges[2 * e] = (int32_t)IGRAPH_FROM(&graph, e);
        edges[2 * e + 1] = (int32_t)IGRAPH_TO(&graph, e);
      }
      count = made;
    }
    igraph_destroy(&graph);
  }
  igraph_set_error_handler(before);
  return count;
}

// The joins are asked for though nobody reads them: without them igraph 0.10.2 reads from nowhere.
static igraph_error_t greatest_modularity(const igraph_t *graph, double *modularity) {
  igraph_vector_t steps;
  igraph_matrix_int_t joins;
  igraph_error_t status = igraph_vector_init(&steps, 0);
  if (status != IGRAPH_SUCCESS) return status;
  status = igraph_matrix_int_init(&joins, 0, 0);
  if (status == IGRAPH_SUCCESS) {
    status = igraph_community_fastgreedy(graph, NULL, &joins, &steps, NULL);
    if (status == IGRAPH_SUCCESS) *modularity = igraph_vector_max(&steps);
    igraph_matrix_int_destroy(&joins);
  }
  igraph_vector_destroy(&steps);
  return status;
}

static igraph_error_t centralization(const igraph_t *graph, double *result) {
  double most = 0;
  return igraph_centralization_degree(graph, NULL, IGRAPH_ALL, IGRAPH_NO_LOOPS, result, &most, 1);
}

// Puts a question to the graph of these edges.
static int64_t measure(igraph_error_t (*question)(const igraph_t *, double *), int64_t vertices,
                       const int64_t *edges, int64_t count, double *answer) {
  igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_vector_int_t ends;
  igraph_t graph;
  int64_t result = -1;
  if (igraph_vector_int_init(&ends, 2 * count) == IGRAPH_SUCCESS) {
    for (int64_t i = 0; i < 2 * count; i++) VECTOR(ends)[i] = edges[i];
    if (igraph_create(&graph, &ends, vertices, IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS) {
      if (question(&graph, answer) == IGRAPH_SUCCESS) result = 0;
      igraph_destroy(&graph);
    }
    igraph_vector_int_destroy(&ends);
  }
  igraph_set_error_handler(before);
  return result;
}

int64_t xt_modularity(int64_t vertices, const int64_t *edges, int64_t count, double *modularity) {
  return measure(greatest_modularity, vertices, edges, count, modularity);
}

int64_t xt_degree_centralization(int64_t vertices, const int64_t *edges, int64_t count,
                                 double *result) {
  return measure(centralization, vertices, edges, count, result);
}
