import IncidentModel

extension RoomFixture {
  /// More of everything than fits any screen.
  static func overflowing() -> RoomFixture {
    var room = RoomFixture.normal()
    let start = at("2025-03-29 06:00:00")
    for number in 0..<150 {
      room.tell(
        "many-\(number)",
        .entry(
          SafeText("Step \(number) of the analysis of a long night with a long title"),
          EntryKind.allCases[number % 6]
        ),
        at: start.adding(seconds: Int64(number) * 2100)
      )
    }
    for number in 0..<60 {
      let state = [TaskState.todo, .inProgress, .onHold, .done, .todo][number % 5]
      room.tell(
        "task-\(number)",
        .task(
          SafeText("Measure \(number): harden and test the cloud infrastructure"),
          state,
          owner: number % 3 == 0 ? nil : "platform",
          due: start.adding(seconds: Int64(number) * 9000),
          workstream: "recovery"
        ),
        at: start
      )
    }
    for number in 0..<70 {
      room.tell(
        "duty-\(number)",
        .duty(
          SafeText("Contract partner \(number)"),
          recipient: SafeText("partner \(number)"),
          due: room.now.adding(seconds: Int64(number - 3) * 7000)
        ),
        at: start
      )
    }
    let severities = Severity.allCases
    room.raise(
      (0..<3000).map { number in
        AlertSketch(
          time: start.adding(seconds: Int64(number) * 120),
          severity: severities[number % 6],
          title: SafeText("Connection to a blocked address \(number % 40)"),
          product: "suricata",
          host: SafeText("edge-0\(number % 7)"),
          key: "a\(number)"
        )
      }
    )
    return room
  }

  /// Texts that try to break the screen: wide and combining characters, controls, line feeds, endless words.
  static func hostile() -> RoomFixture {
    var room = RoomFixture()
    let time = at("2025-04-02 14:00:00")
    let nasty: [SafeText] = [
      SafeText("\u{1B}[31mred\u{1B}[0m and \u{7}bell"),
      SafeText("line one\nline two\rline three\ttab"),
      SafeText("\u{202E}desrever \u{2066}isolate\u{2069} \u{200B}zero"),
      SafeText("漢字かな交じり文の長い題名がここに続きます、そして終わらない"),
      SafeText("e\u{301}a\u{308}o\u{302} ❤\u{FE0F} 👨‍👩‍👧 🇩🇪 👍🏽 end"),
      SafeText(String(repeating: "x", count: 400)),
      SafeText("Z" + String(repeating: "\u{301}", count: 60) + "algo"),
      SafeText(""),
    ]
    for (number, text) in nasty.enumerated() {
      let moment = time.adding(seconds: Int64(number) * 60)
      room.tell(
        "n\(number)",
        .entry(text, .observation, actor: number % 2 == 0 ? .attacker : nil, detail: text),
        at: moment,
        by: text
      )
      room.tell(
        "t\(number)",
        .task(
          text,
          [TaskState.todo, .inProgress, .onHold, .done][number % 4],
          owner: text,
          workstream: text,
          reason: text
        ),
        at: moment,
        by: text
      )
      room.tell(
        "d\(number)",
        .duty(
          text,
          recipient: text,
          owner: text,
          due: room.now.adding(seconds: Int64(number) * 5000 - 4000)
        ),
        at: moment,
        by: text
      )
      room.raise([
        AlertSketch(
          time: moment,
          severity: Severity.allCases[number % 6],
          title: text,
          product: text,
          host: text,
          user: text,
          src: text,
          key: "k\(number)"
        )
      ])
    }
    return room
  }
}
