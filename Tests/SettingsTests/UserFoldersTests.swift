import Settings
import Testing

@Suite struct UserFoldersTests {
  @Test func theyFollowTheEnvironment() {
    let home = UserFolders(environment: ["HOME": "/h"])
    #expect(home.settings == "/h/.config/warroom/config.json5")
    #expect(home.keymap == "/h/.config/warroom/keymap.json5")
    #expect(home.themes == "/h/.config/warroom/themes")
    #expect(home.rules == "/h/.config/warroom/rules")
    #expect(home.log == "/h/.local/state/warroom/warroom.log")
    let own = UserFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"])
    #expect(own.config == "/c/warroom")
    #expect(own.state == "/s/warroom")
  }

  @Test func aRelativePathDoesNotCount() {
    let relative = UserFolders(environment: ["HOME": "/h", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": ""])
    #expect(relative == UserFolders(environment: ["HOME": "/h"]))
    #expect(UserFolders(environment: ["HOME": "h"]).config == nil)
    #expect(UserFolders(environment: [:]).state == nil)
  }
}
