package dev.vivarium.inspector.recording;

import dev.vivarium.host.HostLog;
import dev.vivarium.host.HostLogReader;
import dev.vivarium.host.HostLogWriter;
import dev.vivarium.inspector.file.RecordInput;
import dev.vivarium.inspector.file.RecordOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run got from outside, and what its heap was, so that it can be run again and compared.
 *
 * @param beats after which the run ended
 * @param hashes of the heap at the beginning of each collection and, where the run ended by itself, at its end
 */
record RecordedInputs(RunParameters parameters, long beats, List<Long> hashes, HostLog log) {
    void write(RecordOutput out) {
        out.text(parameters.json());
        out.number(beats);
        out.number(hashes.size());
        hashes.forEach(out::signed);
        byte[] calls = HostLogWriter.bytes(log);
        out.bytes(calls, 0, calls.length);
        out.flush();
    }

    static RecordedInputs read(RecordInput in) {
        RunParameters parameters =
                RunParameters.parse(in.text()).orElseThrow(() -> in.wrong("names parameters that are not understood"));
        long beats = in.number();
        List<Long> hashes = new ArrayList<>();
        for (int left = in.number(Integer.MAX_VALUE); left > 0; left--) {
            hashes.add(in.signed());
        }
        try {
            return new RecordedInputs(parameters, beats, List.copyOf(hashes), HostLogReader.log(in.bytes()));
        } catch (IOException wrong) {
            throw in.wrong("holds calls that are not understood: " + wrong.getMessage());
        }
    }
}
