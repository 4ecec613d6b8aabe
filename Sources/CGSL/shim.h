#pragma once

// The parts of the GNU Scientific Library that `Statistics` calls. What Swift cannot call (macros,
// mutable globals that name algorithms) gets a `static inline` function here.
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_version.h>

/// The version at hand; GSL keeps it in a mutable global, which Swift refuses.
static inline const char *xt_gsl_version(void) { return gsl_version; }

/// The singular value decomposition of a tall matrix in rows, in place: A becomes U.
static inline int xt_singular_values(
  double *a, size_t rows, size_t columns, double *v, double *s, double *work) {
  gsl_matrix_view A = gsl_matrix_view_array(a, rows, columns);
  gsl_matrix_view V = gsl_matrix_view_array(v, columns, columns);
  gsl_vector_view S = gsl_vector_view_array(s, columns);
  gsl_vector_view W = gsl_vector_view_array(work, columns);
  return gsl_linalg_SV_decomp(&A.matrix, &V.matrix, &S.vector, &W.vector);
}

/// Brent's minimiser; GSL names it by a mutable global, which Swift refuses.
static inline gsl_min_fminimizer *xt_gsl_brent_minimizer(void) {
  return gsl_min_fminimizer_alloc(gsl_min_fminimizer_brent);
}
