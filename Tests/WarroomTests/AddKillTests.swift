import Foundation
import TestKit
import Testing

/// Writers that are killed at any moment: what was acknowledged is there, and nothing is ever half there.
@Suite struct AddKillTests {
  @Test func killedWritersLeaveNothingThatCannotBeRead() throws {
    let incident = try SmallIncident()
    let count = 40
    // Each writer is killed a little later than the one before, from before it begins to after it has ended.
    let run = try shell(
      """
      cd '\(incident.path)' || exit 1
      for i in $(seq \(count)); do
        "$W" add note . "killed $i" --as lead > "../$$-said-$i" 2>/dev/null &
        pid=$!
        sleep "0.$(printf %03d $((i * 4)))"
        kill -9 $pid 2>/dev/null
        wait $pid 2>/dev/null
        cat "../$$-said-$i"; rm -f "../$$-said-$i"
      done
      """
    )
    let said = run.output.split(separator: "\n").map(String.init)
    #expect(try incident.problems().contains("No problems"))
    for path in said { #expect(FileManager.default.fileExists(atPath: incident.path + "/" + path)) }
    let entries = try #require(try incident.status()["timeline"] as? [String: Int])["entries"] ?? 0
    // The incident had one entry that holds; one that was written may have been killed before it could say so.
    #expect((said.count...count).contains(entries - 1))
    #expect(try incident.add("note", "after all").status == 0)
  }
}
