#pragma once

// The parts of the GNU Scientific Library that `Statistics` calls. What Swift cannot call (macros,
// mutable globals that name algorithms) gets a `static inline` function here.
#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multimin.h>
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

/// The Cholesky factor of a symmetric matrix in rows, in place in its lower triangle.
static inline int xt_cholesky(double *a, size_t n) {
  gsl_matrix_view A = gsl_matrix_view_array(a, n, n);
  return gsl_linalg_cholesky_decomp1(&A.matrix);
}

/// The inverse of a matrix from its Cholesky factor in rows, in place.
static inline int xt_cholesky_inverse(double *l, size_t n) {
  gsl_matrix_view L = gsl_matrix_view_array(l, n, n);
  return gsl_linalg_cholesky_invert(&L.matrix);
}

/// The solution of Lx = b, or of its transpose, by a lower triangle in rows, in place.
static inline int xt_solve_lower(const double *l, size_t n, double *x, int transposed) {
  gsl_matrix_const_view L = gsl_matrix_const_view_array(l, n, n);
  gsl_vector_view X = gsl_vector_view_array(x, n);
  return gsl_blas_dtrsv(
    CblasLower, transposed ? CblasTrans : CblasNoTrans, CblasNonUnit, &L.matrix, &X.vector);
}

/// The eigenvalues of a symmetric matrix in rows, rising, and its eigenvectors in columns.
static inline int xt_symmetric_eigen(double *a, size_t n, double *values, double *vectors) {
  gsl_matrix_view A = gsl_matrix_view_array(a, n, n);
  gsl_matrix_view V = gsl_matrix_view_array(vectors, n, n);
  gsl_vector_view E = gsl_vector_view_array(values, n);
  gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(n);
  if (work == NULL) return GSL_ENOMEM;
  int status = gsl_eigen_symmv(&A.matrix, &E.vector, &V.matrix, work);
  gsl_eigen_symmv_free(work);
  return status ? status : gsl_eigen_symmv_sort(&E.vector, &V.matrix, GSL_EIGEN_SORT_VAL_ASC);
}

/// The minimiser of Broyden, Fletcher, Goldfarb and Shanno; a mutable global in GSL as well.
static inline gsl_multimin_fdfminimizer *xt_gsl_bfgs_minimizer(size_t n) {
  return gsl_multimin_fdfminimizer_alloc(gsl_multimin_fdfminimizer_vector_bfgs2, n);
}
