// Made by the script below with mpmath 1.4.1; each line holds the parameters, x, ln P(X ≤ x) and
// ln P(X > x).
//
// # mpmath 1.4.1, mp.dps = 22: the double integral of the studentized range, each tail on its own, by
// # Gauss–Legendre rules of 14 nodes on pieces narrow beside every bend; the last column printed to
// # stderr is by how much the two tails miss 1.
// from central import *
// from mpmath import erfc, npdf, inf, expm1, legendre
// import sys
// mp.dps = 22
// def rule(n):
//     near = [mp.cos(mp.pi*(i-mpf(1)/4)/(n+mpf(1)/2)) for i in range(1, n+1)]
//     xs = [mp.findroot(lambda x: legendre(n, x), (x, x+mpf(10)**-6)) for x in near]
//     return [(x, 2*(1-x*x)/(n*legendre(n-1, x))**2) for x in xs]
// GL = rule(14)
// def integral(g, a, b, width):
//     n = int(mp.ceil((b-a)/width)); h = (b-a)/n/2
//     return sum(h*w*g(a+h*(2*i+1+x)) for i in range(n) for x, w in GL)
// P = lambda z: erfc(-z/sqrt(mpf(2)))/2
// def rangeTail(w, k, lower):
//     if lower:
//         g = lambda z: k*npdf(z)*(P(z)-P(z-w) if z < w/2 else P(w-z)-P(-z))**(k-1)
//         return integral(g, mpf(-8), mpf(10), mpf(".6"))
//     g = lambda z: -k*npdf(z)*P(z)**(k-1)*expm1((k-1)*log1p(-P(z-w)/P(z)))
//     return integral(g, max(mpf(-8), w/2-9), max(mpf(10), w/2+9), mpf(".6"))
// def srange(q, k, v, lower):
//     q = mpf(q)
//     if v == inf: return log(rangeTail(q, k, lower))
//     v = mpf(v); c = log(mpf(2))+v/2*log(v/2)-loggamma(v/2)
//     g = lambda u: c+v*u-v*exp(2*u)/2+log(rangeTail(q*exp(u), k, lower))
//     s = sqrt(v/(v+q*q/2)) if not lower else mpf(1); u0 = log(s)
//     w = 1/sqrt(2*v*s*s+q*q*s*s/2+2); g0 = g(u0)
//     L = R = u0
//     while g(L) > g0-42: L -= 2*w
//     while g(R) > g0-42: R += 2*w
//     return g0+log(integral(lambda u: exp(g(u)-g0), L, R, 1.3*w))
// for k, v, qs in ((3,inf,(1e-3,3.3,20,60)),(2,2,(.1,3,100)),(3,10,(1e-2,3.8,30)),(4,20,(3.958,)),(16,15984,(.8,4.9,12)),(50,5,(1,7,40)),(100,1000,(6,20)),(10,120,(1,4.56)),(4,1e7,(.3,3.6,25)),(3,.5,(1,50)),(100,2,(8,2)),(30,.5,(20,)),(100,20,(5,1.5)),(50,5,(2.5,))):
//     for q in qs:
//         up = srange(q, k, v, False)   # a lower tail close to 1 as its complement
//         r = [log1p(-exp(up)) if up < -7 else srange(q, k, v, True), up]
//         show("range", (k, v, q), r); print(mp.nstr(exp(r[0])+exp(r[1])-1, 3), file=sys.stderr); sys.stdout.flush()

extension TailReference {
  /// Groups, ν, q.
  static let studentizedRangeText = """
    2 2 0.1 -2.9969807136532847 -0.05122763016864227
    2 2 3 -0.18386239006265867 -1.7840907154579324
    2 2 100 -0.0001999600106634677 -8.517493136430234
    3 10 0.01 -10.498927960639252 -2.756636528510295e-05
    3 10 3.8 -0.05618860228311239 -2.907004105310395
    3 10 30 -3.3124453389133605e-09 -19.52557914888656
    3 inf 0.001 -15.10408161892845 -2.756644474196111e-07
    3 inf 3.3 -0.052674148821190786 -2.9698519486573067
    3 inf 20 -6.265462751287632e-45 -101.78127673617678
    3 inf 60 -0.0 -902.8755048219758
    4 20 3.958 -0.051315622147497776 -2.995308140807993
    4 10000000 0.3 -5.692431174692167 -0.003377082497537969
    4 10000000 3.6 -0.0546617339344987 -2.933797750821545
    4 10000000 25 -3.7483639290800335e-69 -157.55705195738574
    10 120 1 -7.46432602092219 -0.000573335575067509
    10 120 4.56 -0.05124500259058733 -2.996650261073217
    16 15984 0.8 -16.187723326036146 -9.327410815047796e-08
    16 15984 4.9 -0.045230121559573566 -3.1185218299792683
    16 15984 12 -2.806021880397843e-15 -33.50700861554242
    50 5 1 -19.87529561098163 -2.3349027166218514e-09
    50 5 7 -0.18722252790502794 -1.7676085596836588
    50 5 40 -6.400503105178371e-05 -9.656580869854933
    100 2 8 -0.394061527836023 -1.121817148872301
    100 1000 6 -0.06830610218805049 -2.7177148260032986
    100 1000 20 -7.811752624497184e-38 -85.44260418735168
    """
}
