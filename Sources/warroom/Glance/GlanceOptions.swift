import ArgumentParser
import IncidentModel

/// How much the glance may show.
struct GlanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show nothing above this label of the Traffic Light Protocol: CLEAR, GREEN, AMBER, AMBER+STRICT or RED. Without it, "
        + "what is labeled stricter than the case stays out.",
      valueName: "label"
    )
  )
  var tlp: TLP?
}

extension TLP: ExpressibleByArgument {
  /// A label, in letters of either case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
