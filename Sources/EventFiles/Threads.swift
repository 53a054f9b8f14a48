import Glibc

/// Threads that end before the call that started them returns.
enum Threads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// How many cores there are, as far as the kernel says.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs `work` on `count` threads and `meanwhile` on this one, which is told how many the system granted; returns when
  /// all are done.
  static func run(_ count: Int, _ work: @escaping @Sendable () -> Void, meanwhile: (_ started: Int) -> Void) {
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(Work(work))
      let error = pthread_create(
        &thread,
        nil,
        { argument in
          if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
          return nil
        },
        box.toOpaque()
      )
      if error == 0 { threads.append(thread) } else { box.release() }
    }
    meanwhile(threads.count)
    for thread in threads { pthread_join(thread, nil) }
  }
}
