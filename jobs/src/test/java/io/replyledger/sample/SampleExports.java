package io.replyledger.sample;

import io.replyledger.sample.export.ExportFolder;
import io.replyledger.sample.export.Exports;
import io.replyledger.sample.world.World;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes the sample's exports into a folder and prints what is in them. Always the same bytes. */
public final class SampleExports {
    private SampleExports() {}

    /** The only argument is the folder. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("usage: SampleExports FOLDER");
            System.exit(2);
        }
        World world = World.make();
        Exports exports = Exports.write(world, new ExportFolder(Path.of(args[0])));
        new Summary(world, exports).lines().forEach(out::println);
    }
}
