import JSON

extension EntryChange {
  init(added data: JSONFields) throws(RecordFault) {
    try self.init(data)
    _ = try title.required("title", in: .timelineAdded)
  }

  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "title": title = try field.text()
      case "detail": detail = try field.text()
      case "kind": kind = try field.word()
      case "actor": actor = try field.word()
      case "attack": attack = try field.texts()
      case "systems": systems = try field.texts()
      case "tags": tags = try field.texts()
      case "evidence": evidence = try field.texts()
      case "tlp": tlp = try field.tlp()
      case "origin": origin = try field.text()
      case "time": time = try field.instant()
      default: break
      }
    }
  }
}

extension TaskChange {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "title": title = try field.text()
      case "detail": detail = try field.text()
      case "workstream": workstream = try field.text()
      case "owner": owner = try field.text()
      case "due": due = try field.instant()
      case "priority": priority = try field.textOrNumber()
      case "depends": depends = try field.entities()
      case "state": state = try field.word()
      case "reason": reason = try field.text()
      case "result": result = try field.text()
      case "measure": measure = try field.textOrNumber()
      default: break
      }
    }
  }
}

extension AlertJudgment {
  init(_ data: JSONFields, _ state: AlertState, of subject: EntityID) throws(RecordFault) {
    self.init(state: state, keys: [subject])
    for field in data {
      switch field.key {
      case "keys":
        if let named = try field.entities(), !named.isEmpty { keys = named } else { keys = [subject] }
      case "reason": reason = try field.text()
      case "verdict": verdict = try field.text()
      case "entry": entry = try field.entity()
      case "task": task = try field.entity()
      case "filter": filter = try field.text()
      default: break
      }
    }
  }
}
