#pragma once

// The parts of the GNU Scientific Library that `Statistics` calls. What Swift cannot call (macros,
// mutable globals that name algorithms) gets a `static inline` function here.
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

/// The version at hand; GSL keeps it in a mutable global, which Swift refuses.
static inline const char *xt_gsl_version(void) { return gsl_version; }
