// Concealed reports in C: arrays, 32-bit indices, one thread. Sites are county * 4 + department, posts
// level * sites + site. A second argument leaves a mechanism out, to see that this is noticed.
#include "peer.h"

enum { D = DEPARTMENTS, HOURS = 16, LEVELS = 4 };

// What is left out of the rule.
static int no_concealment, no_noise, no_delay, no_learning, no_neighbours;

// xoshiro256++ (Blackman & Vigna 2021), seeded by SplitMix64.
static uint64_t s0, s1, s2, s3;

static inline uint64_t rotated(uint64_t x, int k) { return x << k | x >> (64 - k); }

static uint64_t mixed(uint64_t *state) {
  uint64_t z = *state += 0x9e3779b97f4a7c15u;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
  z = (z ^ z >> 27) * 0x94d049bb133111ebu;
  return z ^ z >> 31;
}

static inline double uniform(void) {
  uint64_t result = rotated(s0 + s3, 23) + s0, t = s1 << 17;
  s2 ^= s0, s3 ^= s1, s1 ^= s2, s0 ^= s3, s2 ^= t;
  s3 = rotated(s3, 45);
  return ((double)(result >> 12) + 0.5) * 0x1p-52;
}

// The polar method (Marsaglia & Bray 1964), both draws of it.
static inline double normal(void) {
  static double kept;
  static int has_kept;
  if (has_kept) {
    has_kept = 0;
    return kept;
  }
  double u, v, s;
  do {
    u = 2 * uniform() - 1, v = 2 * uniform() - 1, s = u * u + v * v;
  } while (s >= 1 || s == 0);
  double scale = sqrt(-2 * log(s) / s);
  kept = v * scale, has_kept = 1;
  return u * scale;
}

typedef struct {
  int32_t provinces, prefectures, counties, townships, ticks;
} Shape;

static Shape shape;
static int32_t sites, all_townships, lines, governments[LEVELS], below[LEVELS];
static double *severity;
static int32_t *pair;
// Townships, j * 4 + d: reading, whether fresh, evidence, what was delivered; what was sent, by hour.
static double *reading, *success, *failure, *delivered, *sent, *exposure;
static uint8_t *fresh, *honest, *honest_office[LEVELS];
// Posts, level * sites + site, and what they sent, by hour.
static double *belief, *variance, *posted, *posted_variance, *before;
// By what each office multiplies, and the gravest that it holds; words of neighbours, line by line.
static double *factor[LEVELS], *heard;
static int32_t *holder, *teller;
static double held, concealed;
static int64_t messages;
static int tick;

static inline double at_least(double a, double b) { return a > b ? a : b; }
static inline double at_most(double a, double b) { return a < b ? a : b; }

static inline double reading_variance(double x) { return NOISE * NOISE * at_least(FLOOR, x); }

/// By logit quantal response.
static inline double reported_share(double x, double found) {
  double weight[OPTIONS], sum = 0, all = 0;
  for (int n = 0; n < OPTIONS; n++) {
    double told = (1 - (1 - LEAST) / (OPTIONS - 1) * n) * x;
    double utility = AID * told - BLAME * told - (told > CEILING ? CEILING_BLAME : 0)
      - found * PENALTY * (x - told);
    if (n == 0) all = utility;
    weight[n] = exp(at_most(700, PRECISION * (utility - all)));
    sum += weight[n];
  }
  double left = uniform() * sum;
  for (int n = 0; n < OPTIONS; n++) {
    left -= weight[n];
    if (left < 0) return 1 - (1 - LEAST) / (OPTIONS - 1) * n;
  }
  return 1;
}

static inline double telling(void) {
  return no_noise ? 1 : exp(TELLING * normal() - TELLING * TELLING / 2);
}

static inline int slot_of(int delay) {
  if (no_delay && delay > 0) delay = 1;
  return delay <= tick ? (tick - delay) % HOURS : -1;
}

static void sense(void) {
  const double *truth = severity + (size_t)tick * (size_t)sites;
  for (int32_t j = 0; j < all_townships; j++) {
    const double *at = truth + j / shape.townships * D;
    for (int d = 0; d < D; d++) {
      double here = at[d] * exposure[j];
      int looks = uniform() < 1 - exp(-LOOK * here);
      fresh[j * D + d] = (uint8_t)looks;
      if (looks) {
        double local = at_most(1, here);
        reading[j * D + d] = local + sqrt(reading_variance(local)) * normal();
      }
    }
  }
}

static void send(void) {
  double *restrict out = sent + (size_t)(tick % HOURS) * (size_t)all_townships * D;
  for (int32_t j = 0; j < all_townships; j++) {
    const double *read = reading + j * D;
    const uint8_t *now = fresh + j * D;
    double worst = at_least(at_least(read[0], read[1]), at_least(read[2], read[3]));
    double share = 1, by = 1;
    if (worst > 0.01) {
      if (!honest[j] && !no_concealment) share = reported_share(worst, FOUND);
      by = share * telling();
      if (now[0] | now[1] | now[2] | now[3]) held += worst, concealed += worst * (1 - share);
    }
    for (int d = 0; d < D; d++) out[j * D + d] = now[d] ? read[d] * by : NAN;
  }
}

static void predict(void) {
  memcpy(before, belief, 8 * (size_t)sites);
  for (int32_t e = 0; e < lines; e++) {
    if (heard[e] > 0) belief[holder[e]] += SPILL * at_least(0, heard[e] - before[holder[e]]);
  }
  for (int32_t k = 0; k < sites; k++) {
    belief[k] *= 1 - RECOVERY;
    variance[k] = at_most(MOST_VARIANCE, variance[k] + DRIFT);
  }
}

static void receive(void) {
  int slot = slot_of(DELAY_TOWNSHIP);
  for (int32_t i = 0; i < all_townships * D; i++) delivered[i] = NAN;
  if (slot >= 0) {
    const double *restrict in = sent + (size_t)slot * (size_t)all_townships * D;
    for (int32_t j = 0; j < all_townships; j++) {
      for (int d = 0; d < D; d++) {
        int32_t i = j * D + d, k = j / shape.townships * D + d;
        double z = in[i];
        if (isnan(z)) continue;
        double x = at_least(0, belief[k]);
        double trust = (success[i] + WEIGHT * TRUST_TOWNSHIP) / (success[i] + failure[i] + WEIGHT);
        double noise = (reading_variance(x) + SPREAD * SPREAD * x * x) / at_least(1e-6, trust);
        double gain = variance[k] / (variance[k] + noise);
        belief[k] += gain * (z - belief[k]);
        variance[k] *= 1 - gain;
        delivered[i] = z;
        messages++;
      }
    }
  }
  for (int32_t k = 0; k < sites; k++) {
    double x = at_least(0, belief[k]);
    variance[k] = at_least(variance[k], SPREAD * SPREAD * x * x / shape.townships);
  }
}

static void weigh(void) {
  for (int level = 0; level < LEVELS; level++) {
    const double *restrict own = belief + (size_t)level * (size_t)sites;
    double *restrict by = factor[level];
    for (int32_t o = 0; o < governments[level] * D; o++) by[o] = 0;
    for (int32_t r = 0; r < sites / D; r++) {
      double *office = by + r / below[level] * D;
      for (int d = 0; d < D; d++) office[d] = at_least(office[d], own[r * D + d]);
    }
    for (int32_t o = 0; o < governments[level] * D; o++) {
      double x = by[o], share = 1;
      by[o] = 1;
      if (x <= 0.01) continue;
      if (!honest_office[level][o] && !no_concealment) {
        share = reported_share(x, level == 0 ? FOUND : INSPECTION);
      }
      if (level < LEVELS - 1) held += x, concealed += x * (1 - share);
      by[o] = share * telling();
    }
  }
}

static void pass_up(void) {
  static const int delay[LEVELS] = {0, DELAY_COUNTY, DELAY_PREFECTURE, DELAY_PROVINCE};
  static const double trust[LEVELS] = {1, TRUST_COUNTY, TRUST_PREFECTURE, TRUST_PROVINCE};
  size_t width = (size_t)LEVELS * (size_t)sites, now = (size_t)(tick % HOURS) * width;
  for (int level = 0; level < LEVELS; level++) {
    double *restrict own = belief + (size_t)level * (size_t)sites;
    double *restrict unsure = variance + (size_t)level * (size_t)sites;
    int slot = level == 0 ? -1 : slot_of(delay[level]);
    if (level > 0) {
      for (int32_t k = 0; k < sites; k++) unsure[k] = at_most(MOST_VARIANCE, unsure[k] + DRIFT);
    }
    if (slot >= 0) {
      size_t from = (size_t)slot * width + (size_t)(level - 1) * (size_t)sites;
      const double *restrict told = posted + from, *restrict doubt = posted_variance + from;
      for (int32_t k = 0; k < sites; k++) {
        double r = doubt[k] / trust[level];
        own[k] = told[k];
        unsure[k] = at_most(at_least(r, MOST_VARIANCE), r + DRIFT * delay[level]);
      }
      messages += sites;
    }
    double *restrict value = posted + now + (size_t)level * (size_t)sites;
    double *restrict doubt = posted_variance + now + (size_t)level * (size_t)sites;
    for (int32_t r = 0; r < sites / D; r++) {
      const double *by = factor[level] + r / below[level] * D;
      for (int d = 0; d < D; d++) {
        int32_t k = r * D + d;
        value[k] = own[k] * by[d];
        doubt[k] = unsure[k] + TELLING * TELLING * value[k] * value[k];
      }
    }
  }
}

static void pass_aside(void) {
  int slot = slot_of(DELAY_NEIGHBOUR);
  if (slot < 0 || no_neighbours) return;
  const double *restrict told = posted + (size_t)slot * LEVELS * (size_t)sites;
  for (int32_t e = 0; e < lines; e++) {
    double word = at_least(0, told[teller[e]]);
    if (word == heard[e]) continue;
    if (word > 0.01 && uniform() >= WILLINGNESS) continue;
    heard[e] = word;
    messages++;
  }
}

static void report(void) {
  send();
  predict();
  receive();
  weigh();
  pass_up();
  pass_aside();
}

static void learn(void) {
  if (no_learning) return;
  for (int32_t j = 0; j < all_townships; j++) {
    for (int d = 0; d < D; d++) {
      int32_t i = j * D + d;
      if (isnan(delivered[i])) continue;
      double x = belief[j / shape.townships * D + d], off = delivered[i] - x;
      double limit = TOLERANCE * TOLERANCE * (reading_variance(x) + SPREAD * SPREAD * x * x);
      int confirmed = off * off <= limit;
      success[i] = success[i] * FORGETTING + confirmed;
      failure[i] = failure[i] * FORGETTING + (confirmed ? 0 : ASYMMETRY);
    }
  }
}

static void begin(uint64_t seed) {
  s0 = mixed(&seed), s1 = mixed(&seed), s2 = mixed(&seed), s3 = mixed(&seed);
  size_t j = (size_t)all_townships * D, posts = (size_t)LEVELS * (size_t)sites;
  memset(reading, 0, 8 * j), memset(success, 0, 8 * j), memset(failure, 0, 8 * j);
  memset(belief, 0, 8 * posts), memset(heard, 0, 8 * (size_t)lines);
  for (size_t i = 0; i < posts; i++) variance[i] = CALM_VARIANCE;
  for (int32_t i = 0; i < all_townships; i++) {
    exposure[i] = exp(SPREAD * normal() - SPREAD * SPREAD / 2);
    honest[i] = uniform() < HONEST;
  }
  for (int level = 0; level < LEVELS; level++) {
    uint8_t *honesty = honest_office[level];
    for (int32_t o = 0; o < governments[level] * D; o++) honesty[o] = uniform() < HONEST;
  }
  held = concealed = 0, messages = 0, tick = 0;
}

static void prepare(const char *folder) {
  size_t bytes;
  shape = *(Shape *)contents(folder, "shape.i32", &bytes);
  severity = contents(folder, "severity.f64", &bytes);
  pair = contents(folder, "pairs.i32", &bytes);
  int32_t all = shape.provinces * shape.prefectures * shape.counties;
  sites = all * D, all_townships = all * shape.townships, lines = (int32_t)(bytes / 4) * D;
  below[0] = 1, below[1] = shape.counties, below[2] = shape.counties * shape.prefectures;
  below[3] = all;
  for (int level = 0; level < LEVELS; level++) {
    governments[level] = all / below[level];
    factor[level] = room(8 * D * (size_t)governments[level]);
    honest_office[level] = room(D * (size_t)governments[level]);
  }
  size_t j = (size_t)all_townships * D, posts = (size_t)LEVELS * (size_t)sites;
  reading = room(8 * j), success = room(8 * j), failure = room(8 * j), delivered = room(8 * j);
  sent = room(8 * j * HOURS), exposure = room(8 * j), fresh = room(j), honest = room(j);
  belief = room(8 * posts), variance = room(8 * posts), before = room(8 * (size_t)sites);
  posted = room(8 * posts * HOURS), posted_variance = room(8 * posts * HOURS);
  heard = room(8 * (size_t)lines);
  holder = room(4 * (size_t)lines), teller = room(4 * (size_t)lines);
  for (int32_t e = 0; e < lines; e++) {
    int32_t border = e / (2 * D), d = e / 2 % D, way = e % 2;
    holder[e] = pair[2 * border + way] * D + d;
    teller[e] = pair[2 * border + 1 - way] * D + d;
  }
}

int main(int count, char **words) {
  if (count < 2) return 2;
  double begun = seconds();
  prepare(words[1]);
  for (int w = 2; w < count; w++) {
    no_concealment |= !strcmp(words[w], "concealment");
    no_noise |= !strcmp(words[w], "noise");
    no_delay |= !strcmp(words[w], "delay");
    no_learning |= !strcmp(words[w], "learning");
    no_neighbours |= !strcmp(words[w], "neighbours");
  }
  printf("{\"read\": %.9f}\n", seconds() - begun);
  fflush(stdout);
  char line[4096];
  long seed;
  int ticks;
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "run %ld %d", &seed, &ticks) < 2) break;
    begun = seconds();
    begin((uint64_t)seed);
    double setup = seconds() - begun, taken[3] = {0, 0, 0};
    void (*const phase[3])(void) = {sense, report, learn};
    for (tick = 0; tick < ticks; tick++) {
      for (int p = 0; p < 3; p++) {
        begun = seconds();
        phase[p]();
        taken[p] += seconds() - begun;
      }
    }
    double centre = 0, trust = 0;
    for (int32_t k = 0; k < sites; k++) centre += belief[(LEVELS - 1) * sites + k] / sites;
    for (int32_t i = 0; i < all_townships * D; i++) {
      trust += (success[i] + WEIGHT * TRUST_TOWNSHIP) / (success[i] + failure[i] + WEIGHT);
    }
    printf(
      "{\"setup\": %.9f, \"phases\": {\"sense\": %.9f, \"report\": %.9f, \"learn\": %.9f}, "
      "\"memory\": %.0f, \"centre\": %.17g, \"trust\": %.17g, \"concealed\": %.17g, \"messages\": %lld}\n",
      setup, taken[0], taken[1], taken[2], memory(), centre, trust / (all_townships * D),
      held > 0 ? concealed / held : 0, (long long)messages);
    fflush(stdout);
  }
}
