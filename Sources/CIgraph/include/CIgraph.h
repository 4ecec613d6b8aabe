#pragma once

#include <stdint.h>

/// The version of igraph at hand, as text that is never freed.
const char *xt_igraph_version(void);

/// Fills `edges` with the end points (2 * count values) of a Watts–Strogatz ring of `vertices`
/// vertices, each tied to `reach` neighbours on either side and rewired with probability `rewiring`.
///
/// The generator is igraph's, seeded with `seed` for this call. Not thread-safe: calls must be serial.
/// Returns the number of edges, or -1 when igraph failed, `capacity` (in edges) is too small, or there
/// are more vertices than 32 bits can number.
int64_t xt_watts_strogatz(int64_t vertices, int64_t reach, double rewiring, uint64_t seed,
                          int32_t *edges, int64_t capacity);

/// The greatest modularity that greedy joining finds (Clauset, Newman & Moore 2004) of a simple
/// undirected graph of at least three vertices and one edge; `edges` holds 2 * count end points, none of
/// them a loop or repeated.
///
/// Ties between equal joins go by the order of the vertices, so that they are to be ordered by name.
/// Not thread-safe: calls must be serial. Returns 0, or -1 when igraph failed.
int64_t xt_modularity(int64_t vertices, const int64_t *edges, int64_t count, double *modularity);

/// The degree centralization in [0, 1] (Freeman 1979) of such a graph, under the same conditions.
int64_t xt_degree_centralization(int64_t vertices, const int64_t *edges, int64_t count,
                                 double *result);
