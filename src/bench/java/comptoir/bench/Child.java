package comptoir.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// The program again, in a process of its own, with the flags this one was started with.
final class Child {

  private Child() {}

  /// The command that starts it.
  static List<String> command(List<String> words) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(Child::isOfEveryone)
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "comptoir.app.Main"));
    command.addAll(words);
    return command;
  }

  /// A recording or a debugger is of one process alone.
  private static boolean isOfEveryone(String flag) {
    return !flag.startsWith("-XX:StartFlightRecording") && !flag.startsWith("-agentlib");
  }
}
