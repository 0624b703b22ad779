package dev.aiinit.audit;

import dev.aiinit.repository.ForwardingView;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository whose files have been weighed: what was seen of them on the way is not looked at again. */
public final class WeighedRepository implements ForwardingView {
    private final RepositoryView view;
    private final FileWeights weights;

    /** @param weights of all files of the view */
    public WeighedRepository(RepositoryView view, FileWeights weights) {
        this.view = view;
        this.weights = weights;
    }

    @Override
    public RepositoryView view() {
        return view;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (int i = 0; i < weights.files().size(); i++) {
            RepositoryFile file = weights.files().get(i);
            if (file.tracked() && weights.bytes(i) >= least) {
                sizes.put(file.path(), RepositoryView.rounded(weights.bytes(i)));
            }
        }
        return sizes;
    }

    @Override
    public Signs signs(String path) {
        return seen(path).orElseGet(() -> view.signs(path));
    }

    @Override
    public List<Signs> signs(List<String> paths) {
        Map<String, Signs> known = new LinkedHashMap<>();
        paths.forEach(path -> seen(path).ifPresent(signs -> known.put(path, signs)));
        List<String> others =
                paths.stream().filter(path -> !known.containsKey(path)).toList();
        List<Signs> signs = view.signs(others);
        for (int i = 0; i < others.size(); i++) {
            known.put(others.get(i), signs.get(i));
        }
        return paths.stream().map(known::get).toList();
    }

    private Optional<Signs> seen(String path) {
        int index = weights.find(path);
        return index < 0 ? Optional.empty() : weights.signs(index);
    }
}
