#pragma once

#include <Random123/philox.h>
#include <stdint.h>

/// Four 32-bit words, passed by value so that no pointer reaches Swift.
typedef struct {
  uint32_t w0, w1, w2, w3;
} xt_words;

/// Philox4x32 with ten rounds (Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405).
static inline xt_words xt_philox4x32_10(xt_words counter, uint32_t key0, uint32_t key1) {
  philox4x32_ctr_t c = {{counter.w0, counter.w1, counter.w2, counter.w3}};
  philox4x32_key_t k = {{key0, key1}};
  philox4x32_ctr_t r = philox4x32_R(10, c, k);
  xt_words out = {r.v[0], r.v[1], r.v[2], r.v[3]};
  return out;
}
