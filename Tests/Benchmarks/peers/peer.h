// What the peers in C have in common: files read whole, the processor's seconds, the triad.
#pragma once
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/// The most memory that the process had at a time, in bytes.
static inline double memory(void) {
  FILE *status = fopen("/proc/self/status", "r");
  char line[256];
  double kilobytes = 0;
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %lf", &kilobytes);
  if (status) fclose(status);
  return 1024 * kilobytes;
}

static inline void *room(size_t bytes) {
  void *start = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
  if (!start) {
    fprintf(stderr, "no memory for %zu bytes\n", bytes);
    exit(1);
  }
  memset(start, 0, (bytes + 63) / 64 * 64 + 64);
  return start;
}

/// The bytes of a file; their number goes to `bytes`.
static inline void *contents(const char *folder, const char *name, size_t *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  *bytes = (size_t)ftell(file);
  rewind(file);
  void *start = room(*bytes);
  if (fread(start, 1, *bytes, file) != *bytes) exit(1);
  fclose(file);
  return start;
}

/// The bytes a second of a[i] = b[i] + s c[i] over three arrays of so many bytes together, the best of
/// several passes (McCalpin 1995): 24 bytes an element, as STREAM counts.
static inline double triad(size_t bytes) {
  size_t n = bytes / 24;
  double *restrict a = room(8 * n), *restrict b = room(8 * n), *restrict c = room(8 * n);
  for (size_t i = 0; i < n; i++) b[i] = 1 + (double)i, c[i] = 2;
  size_t repeats = 1 + 50000000 / bytes;
  double best = 1e300;
  for (int pass = 0; pass < 10; pass++) {
    double start = seconds();
    for (size_t k = 0; k < repeats; k++) {
      double s = 1 + (double)k;
      for (size_t i = 0; i < n; i++) a[i] = b[i] + s * c[i];
      __asm__ volatile("" : : "r"(a) : "memory");
    }
    double taken = (seconds() - start) / (double)repeats;
    if (taken < best) best = taken;
  }
  free(a), free(b), free(c);
  return 24 * (double)n / best;
}
