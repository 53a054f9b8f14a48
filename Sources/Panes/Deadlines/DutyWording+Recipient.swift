import IncidentModel
import ScreenKit

extension DutyWording {
  /// Who must be told.
  var recipient: String {
    switch row.subject {
    case .duty(let duty, _): duty.recipient.string
    case .promise(let promise, _): promise.audience?.rawValue ?? ""
    case .check(let check): SafeText(check.rule.authority).string
    case .others: ""
    }
  }

  /// The letters that a recipient's name ends with: "ICO" of "UK Information Commissioner's Office (ICO)"; else all of it.
  var briefRecipient: String {
    let name = recipient
    guard name.last == ")", let open = name.lastIndex(of: "(") else { return name }
    let letters = name[name.index(after: open)...].dropLast()
    let isAbbreviation =
      letters.count <= 12 && !letters.contains(" ") && letters.count(where: \.isUppercase) >= 2
    return isAbbreviation ? String(letters) : name
  }

  /// As much of the recipient as says it in so many columns: a name that would be cut gives way to its letters.
  func recipient(in columns: Int) -> String {
    TextWidth.columns(of: recipient) <= columns ? recipient : briefRecipient
  }
}
