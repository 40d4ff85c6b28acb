package dev.noncoercive.examples;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes docs/reference/model.md from the sources of the model: every type, its attributes and what they mean. */
final class ModelReference {
    private static final String HEAD = """
            # The model

            Every type of `ncm-model`, from its Javadoc: attributes as they stand in JSON and YAML, in that order. Optional attributes,
            lists and sets may be left out. This page is generated; to write it anew: `mvn verify -pl ncm-examples -am -Dncm.write=true`.
            """;

    private final DocTrees docs;
    private final Map<String, Map<String, String>> byPackage = new TreeMap<>();

    private ModelReference(DocTrees docs) {
        this.docs = docs;
    }

    static String text(Path sources) {
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> java = files.filter(ModelReference::isType).sorted().toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(java));
            ModelReference reference = new ModelReference(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reference.add(unit);
            }
            return reference.render();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isType(Path file) {
        return file.toString().endsWith(".java")
                && !file.endsWith("package-info.java")
                && !file.endsWith("module-info.java")
                && !file.toString().contains("internal");
    }

    private void add(CompilationUnitTree unit) {
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        if (!type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            return;
        }
        TreePath path = new TreePath(new TreePath(unit), type);
        StringBuilder out =
                new StringBuilder("\n### ").append(type.getSimpleName()).append("\n\n");
        comment(path).ifPresent(doc -> out.append(paragraphs(doc.getFullBody())).append('\n'));
        String rows = type.getKind() == Tree.Kind.ENUM ? constants(path, type) : attributes(path, type);
        out.append(rows);
        byPackage
                .computeIfAbsent(String.valueOf(unit.getPackageName()), name -> new TreeMap<>())
                .put(type.getSimpleName().toString(), out.toString());
    }

    private String attributes(TreePath path, ClassTree type) {
        String rows = type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method && isAttribute(method))
                .map(member -> attribute(path, (MethodTree) member))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "\n| Attribute | Type | Meaning |\n|---|---|---|\n" + rows;
    }

    private static boolean isAttribute(MethodTree method) {
        boolean defaulted = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Value.Default"));
        boolean open = method.getModifiers().getFlags().contains(Modifier.ABSTRACT);
        return defaulted || (open && !method.getName().contentEquals("toString"));
    }

    private String attribute(TreePath type, MethodTree method) {
        String meaning = comment(new TreePath(type, method)).map(this::meaning).orElse("");
        return "| `" + method.getName() + "` | " + kind(String.valueOf(method.getReturnType())) + " | " + meaning
                + " |\n";
    }

    /** The body of a comment, or what its return tag says. */
    private String meaning(DocCommentTree comment) {
        String body = inline(comment.getFullBody());
        Optional<String> returned = comment.getBlockTags().stream()
                .filter(tag -> tag.getKind() == DocTree.Kind.RETURN)
                .map(tag -> inline(((ReturnTree) tag).getDescription()))
                .findFirst();
        String all = returned.map(value -> body.isEmpty() ? value : body + " Value: " + value + ".")
                .orElse(body);
        return all.replace("|", "\\|");
    }

    private static String kind(String type) {
        String inner = type.replaceFirst("^\\w+<(.*)>$", "$1");
        if (type.startsWith("Optional<")) {
            return "`" + inner + "`, optional";
        }
        if (type.startsWith("List<")) {
            return "list of `" + inner + "`";
        }
        return type.startsWith("NavigableSet<") ? "set of `" + inner + "`" : "`" + type + "`";
    }

    private String constants(TreePath path, ClassTree type) {
        String rows = type.getMembers().stream()
                .filter(member -> member instanceof VariableTree constant
                        && String.valueOf(constant.getType())
                                .equals(type.getSimpleName().toString()))
                .map(member -> (VariableTree) member)
                .map(constant -> "| `"
                        + constant.getName().toString().toLowerCase(Locale.ROOT).replace('_', '-') + "` | "
                        + comment(new TreePath(path, constant))
                                .map(this::meaning)
                                .orElse("") + " |\n")
                .collect(Collectors.joining());
        return "\n| Value | Meaning |\n|---|---|\n" + rows;
    }

    private Optional<DocCommentTree> comment(TreePath path) {
        return Optional.ofNullable(docs.getDocCommentTree(path));
    }

    private static String paragraphs(List<? extends DocTree> body) {
        return Stream.of(inline(body).split("<p>"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.startsWith("This type is immutable"))
                .collect(Collectors.joining("\n\n"));
    }

    private static String inline(List<? extends DocTree> body) {
        return body.stream()
                .map(ModelReference::inline)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String inline(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return "`" + literal.getBody().getBody() + "`";
        }
        if (part instanceof LinkTree link) {
            String label = link.getLabel().isEmpty() ? "" : inline(link.getLabel());
            return label.isEmpty() ? "`" + link.getReference().getSignature().replaceFirst("^#", "") + "`" : label;
        }
        if (part instanceof ReturnTree returned) {
            return inline(returned.getDescription());
        }
        if (part instanceof StartElementTree element) {
            return element.getName().contentEquals("p") ? "<p>" : "";
        }
        return part.getKind() == DocTree.Kind.TEXT ? part.toString() : "";
    }

    private String render() {
        StringBuilder page = new StringBuilder(HEAD);
        byPackage.forEach((name, types) -> {
            page.append("\n## ").append(name).append('\n');
            types.values().forEach(page::append);
        });
        return page.toString();
    }
}
