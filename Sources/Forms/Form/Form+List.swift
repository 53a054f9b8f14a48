import IncidentModel
import ScreenKit

extension Form {
  /// Takes a key while a list is open.
  mutating func pressInList(_ key: Key, in setting: FormSetting) -> FormOutcome {
    guard var list = pick else { return .stayed }
    let page = 6
    switch key {
    case .escape: pick = nil
    case .enter, .tab: return take(from: list, in: setting)
    case .character(",") where list.choice.isMultiple:
      return take(from: list, in: setting, goesOn: false)
    case .backspace where list.filter.isEmpty: pick = nil
    case .up, .control("p"), .backTab: list.move(by: -1)
    case .down, .control("n"): list.move(by: 1)
    case .pageUp: list.move(by: -page)
    case .pageDown: list.move(by: page)
    case .home: list.move(by: -list.lines.count)
    case .end: list.move(by: list.lines.count)
    case .control("s"):
      _ = take(from: list, in: setting, goesOn: false)
      return submit(in: setting)
    default:
      if case .refused(let sentence) = list.edit(key) { notice = sentence }
    }
    if pick != nil { pick = list }
    return .stayed
  }

  /// Takes the selected line. Where one is chosen, the next field follows; where several are, a comma asks for the next.
  mutating func take(from list: PickList, in setting: FormSetting, goesOn: Bool = true) -> FormOutcome {
    pick = nil
    guard let value = list.value, var choice = fields[focus].choice else { return .stayed }
    choice.take(value)
    let outcome = chose(choice, in: setting)
    if choice.isMultiple {
      if !goesOn { pick = PickList(choice, filter: "") }
    } else if goesOn, focus < fields.count - 1 {
      focus += 1
    }
    return outcome
  }
}
