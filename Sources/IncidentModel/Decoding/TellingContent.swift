import JSON

extension DecisionChange {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init(question: "")
    var asked: SafeText?
    for field in data {
      switch field.key {
      case "question": asked = try field.text()
      case "options": options = try field.texts() ?? []
      case "chosen": chosen = try field.textOrNumber()
      case "rationale": rationale = try field.text()
      case "origin": origin = try field.text()
      case "tlp": tlp = try field.tlp()
      default: break
      }
    }
    question = try asked.required("question", in: .decisionMade)
  }
}

extension StatusPost {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init(summary: "")
    var said: SafeText?
    for field in data {
      switch field.key {
      case "summary": said = try field.text()
      case "overview": overview = try field.text()
      case "next_steps": nextSteps = try field.text()
      case "next_update": nextUpdate = try field.instant()
      case "audience": audience = try field.word()
      case "outlook": outlook = try field.word()
      default: break
      }
    }
    summary = try said.required("summary", in: .statusPosted)
  }
}

extension Handover {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "from": from = try field.text()
      case "to": to = try field.text()
      case "summary": summary = try field.text()
      default: break
      }
    }
  }
}

extension ExerciseStep {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "question": question = try field.text()
      case "options": options = try field.texts() ?? []
      case "hint": hint = try field.text()
      case "title": title = try field.text()
      case "detail": detail = try field.text()
      default: break
      }
    }
  }
}
