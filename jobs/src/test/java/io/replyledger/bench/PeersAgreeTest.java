package io.replyledger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.job.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersAgreeTest {
    private static final Plan PLAN = new Plan(300, 2, 4);

    @TempDir
    Path folder;

    @Test
    void duckDbAndTheProductPublishTheSameFromTheExportsAndFromTheStore() throws Exception {
        Exports exports = new Exports(folder.resolve("exports"));
        exports.configure();
        exports.month(PLAN, 0);
        exports.month(PLAN, 1);
        Path out = folder.resolve("out");
        StringWriter said = new StringWriter();
        int exit = Main.execute(
                new String[] {
                    "run",
                    "--exports",
                    exports.folder().toString(),
                    "--out",
                    out.toString(),
                    "--key-file",
                    exports.keyFile().toString()
                },
                new PrintWriter(said),
                new PrintWriter(said));
        assertTrue(exit <= 1, said.toString());
        Path all = folder.resolve("all");
        DuckDbPeer.main(new String[] {"all", exports.folder().toString(), all.toString(), "1"});
        Path figures = folder.resolve("figures");
        DuckDbPeer.main(new String[] {"figures", out + "/store/records/ticket", figures.toString(), "1"});

        Results results = Equal.require(Results.read(out.resolve("csv")), Results.read(all.resolve("csv")));
        assertEquals(PLAN.rows(), results.accepted() + results.rejected());
        assertTrue(results.rejected() > 0);
        Equal.require(Results.readFigures(out.resolve("csv")), Results.readFigures(figures.resolve("csv")));
    }
}
