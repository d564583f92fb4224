package io.replyledger.canonical;

import io.replyledger.export.CsvRange;
import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.FileForm;
import io.replyledger.export.Refusal;
import io.replyledger.spec.FirstFew;
import io.replyledger.spec.UserMistake;
import java.util.List;

/** Looks at the beginning of a file: how it is written, whether its mapping fits, and in which parts it is read. */
final class UnitPlanner {
    private final ExportFolder folder;
    private final Zones zones;

    UnitPlanner(ExportFolder folder, Zones zones) {
        this.folder = folder;
        this.zones = zones;
    }

    /**
     * The units of a file, in order; one where it is read as a whole.
     *
     * @throws Refusal when it cannot be read, is empty, or holds nothing of its mapping
     * @throws UserMistake when it lacks some of the columns of its mapping or entry
     */
    List<IngestUnit> units(ExportFile file, EntryPlan plan) throws Refusal {
        FileForm form = folder.form(file, plan.mapping(), plan.ownColumns());
        requireColumns(file, form, plan);
        Long exportedAt = ExportTime.of(
                plan.entry().exportedAt(), file.path(), zones.of(plan.mapping().timeZone(), ""));
        List<CsvRange> ranges = folder.ranges(file, form);
        return ranges.isEmpty()
                ? List.of(new IngestUnit(file, form, null, exportedAt))
                : ranges.stream()
                        .map(r -> new IngestUnit(file, form, r, exportedAt))
                        .toList();
    }

    private static void requireColumns(ExportFile file, FileForm form, EntryPlan plan) throws Refusal {
        if (form.header().size() == 0) {
            requireNoHeader(plan);
            return;
        }
        String mapping = plan.entry().mapping();
        if (!MappingCheck.anyFound(plan.mapping(), form.offered())) {
            throw new Refusal("holds none of the columns of mapping " + mapping + " (read as " + form.detected()
                    + "); is it another format or encoding?");
        }
        require(
                MissingColumns.of(plan.mapping(), form.offered()),
                file,
                "that mapping " + mapping + " reads; correct the mapping or say optional: true");
        require(
                MissingColumns.ofEntry(plan, form.offered()),
                file,
                "that source " + plan.entry().source() + " reads; correct its entry in replyledger.yml");
    }

    /** JSON without anything in it is whole; a table would have its header. */
    private static void requireNoHeader(EntryPlan plan) throws Refusal {
        if (plan.mapping().format().isTable()) {
            throw new Refusal("is empty, not even a header is in it; export it again or remove it");
        }
    }

    private static void require(List<String> missing, ExportFile file, String reader) {
        if (!missing.isEmpty()) {
            throw UserMistake.in(file.display(), "header", "has no column " + FirstFew.of(missing) + " " + reader);
        }
    }
}
