extension Pattern {
  /// Why the model does not show a pattern, as far as it was found by ablation, in a few sentences.
  ///
  /// Decision 29 has more. Told only where the pattern does not hold.
  var knownReason: String? { Self.reasons[id] }

  private static let reasons = [
    "P1": """
    Lateral ties save nearly the same hours under any noise, and noise of a county's own first reading \
    holds up all arms alike. Word from beside is garbled by the same office and is no evidence about \
    one's own site, and doubt makes offices act sooner, not later.
    """,
    "P2": """
    Permission comes once and by itself, while stock from above stays: without autonomy a hierarchy \
    loses to none only where permission takes about a day, or the crisis is over within one.
    """,
    "P8": """
    Each government closes on what it sees, so that neighbours' waves stay small. Being out of step \
    costs 26 % more with travel than without, and synchrony saves most of that: there is no half to save. \
    By agreed dates it saves a quarter, with travel or without.
    """,
    "P9": """
    Most of the gap is command inside a prefecture against offers across its border, without any \
    rivalry; what the tournament adds is near the least effect asked for.
    """,
    "P11": """
    The best tied are tied to many little-tied sites of their own domain and not to one another. \
    Neighbours and departments alone do form a core; hierarchy and outsiders hide it.
    """,
  ]
}
