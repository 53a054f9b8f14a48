/// What a person asks of the alert feed in one line: `severity>=high host:cloud-02 !beacon`.
///
/// Words and terms are set apart by blanks, and every one must hold. A wrong term asks nothing; what is wrong with it is
/// in `faults`, and the right ones count.
public struct AlertFilter: Hashable, Sendable {
  /// A term that says nothing, why, and what comes nearest.
  public struct Fault: Hashable, Sendable {
    /// The term as it was typed.
    public var term: String
    /// What is wrong with it, in a few words.
    public var reason: String
    /// The term that was probably meant; nil where none comes near.
    public var nearest: String?
  }

  /// What was typed.
  public let text: String
  /// What it asks.
  public let query: AlertQuery
  /// The terms that are wrong, in their order.
  public let faults: [Fault]

  /// The filter that a person typed; times in it are read as `when` reads them.
  public init(_ text: String, when: WhenText) {
    self.text = text
    var terms: [AlertQuery.Term] = []
    var faults: [Fault] = []
    for word in FilterWord.words(of: text) where !word.isUnfinished {
      do throws(FilterFault) {
        terms.append(AlertQuery.Term(try word.condition(when), isNegated: word.isNegated))
      } catch {
        faults.append(Fault(term: word.text, reason: error.reason, nearest: error.nearest))
      }
    }
    query = AlertQuery(terms)
    self.faults = faults
  }

  /// Asks nothing: every alert is let through.
  public var isEmpty: Bool { query.terms.isEmpty }

  /// What stands in the texts of every alert that is let through, in lower case: for a mark where it is found.
  public var sought: [String] {
    query.terms.filter { !$0.isNegated }.compactMap { term in
      switch term.condition {
      case .word(let word, _, _), .holds(_, let word), .equals(_, let word), .end(let word, _): word
      default: nil
      }
    }
  }
}

/// Why a term asks nothing.
struct FilterFault: Error {
  var reason: String
  var nearest: String?
}
