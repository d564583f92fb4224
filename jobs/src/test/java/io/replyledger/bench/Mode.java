package io.replyledger.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A mode: what machine it is, then what was measured. */
abstract class Mode implements Callable<Integer> {
    @Mixin
    Setting setting;

    @Spec
    CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        WarmUp.of(setting.folder("warm-up"), progress());
        Machine.print(out());
        measure();
        return 0;
    }

    abstract void measure() throws Exception;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** For lines that are no result. */
    PrintWriter progress() {
        return spec.commandLine().getErr();
    }
}
