package dev.vivarium.inspector.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The named values behind the question mark of an address. */
record Parameters(Map<String, String> values) {
    private static final int MOST = 20;

    static Parameters of(String query) {
        Map<String, String> values = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", MOST)) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    values.put(pair.substring(0, sign), decoded(pair.substring(sign + 1)));
                }
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(400, "the address is malformed");
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal(400, name + " is no number");
        }
        return Integer.parseInt(text);
    }

    long address(String name) {
        String text = values.getOrDefault(name, "");
        if (!text.matches("[0-9a-fA-F]{1,15}")) {
            throw new Refusal(400, name + " is no address");
        }
        return Long.parseLong(text, 16);
    }
}
