package dev.todo.shell.command;

import java.util.List;
import java.util.stream.Collectors;

/** Completion scripts of three shells, made from how the commands are typed. */
final class CompletionScripts {

    private CompletionScripts() {}

    static String bash(List<Usage> usages) {
        String cases = usages.stream()
                .map(usage -> "    " + usage.name() + ") words='" + String.join(" ", usage.optionNames()) + "' ;;\n")
                .collect(Collectors.joining());
        return """
                # Completion of todo for bash.
                _todo() {
                  local word=${COMP_WORDS[COMP_CWORD]} words=
                  if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W '%s' -- "$word"))
                    return
                  fi
                  case ${COMP_WORDS[1]} in
                    completion) words='bash zsh fish' ;;
                    help) words='%s' ;;
                    backup | restore) COMPREPLY=($(compgen -f -- "$word")); return ;;
                %s  esac
                  COMPREPLY=($(compgen -W "$words" -- "$word"))
                }
                complete -F _todo todo ./todo
                """.formatted(names(usages), names(usages), cases);
    }

    static String zsh(List<Usage> usages) {
        String described = usages.stream()
                .map(usage -> "    '" + usage.name() + ":" + quoted(usage.description()) + "'\n")
                .collect(Collectors.joining());
        String cases = usages.stream()
                .map(usage -> "    " + usage.name() + ") compadd -- " + String.join(" ", usage.optionNames()) + " ;;\n")
                .collect(Collectors.joining());
        return """
                #compdef todo
                # Completion of todo for zsh.
                _todo() {
                  local -a commands=(
                %s  )
                  if (( CURRENT == 2 )); then
                    _describe command commands
                    return
                  fi
                  case ${words[2]} in
                    completion) compadd bash zsh fish ;;
                    help) _describe command commands ;;
                    backup|restore) _files ;;
                %s  esac
                }
                if [ "$funcstack[1]" = _todo ]; then _todo "$@"; else compdef _todo todo; fi
                """.formatted(described, cases);
    }

    static String fish(List<Usage> usages) {
        StringBuilder script = new StringBuilder("# Completion of todo for fish.\ncomplete -c todo -f\n");
        for (Usage usage : usages) {
            script.append("complete -c todo -n __fish_use_subcommand -a ")
                    .append(usage.name())
                    .append(" -d '")
                    .append(quoted(usage.description()))
                    .append("'\n");
            String seen = "complete -c todo -n '__fish_seen_subcommand_from " + usage.name() + "' ";
            for (String option : usage.optionNames()) {
                script.append(seen)
                        .append(option.startsWith("--") ? "-l " + option.substring(2) : "-s " + option.substring(1))
                        .append('\n');
            }
        }
        return script.append("complete -c todo -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n")
                .append("complete -c todo -n '__fish_seen_subcommand_from backup restore' -F\n")
                .toString();
    }

    private static String names(List<Usage> usages) {
        return usages.stream().map(Usage::name).collect(Collectors.joining(" "));
    }

    /** Without what would end a word in single quotes, or a name in zsh's list. */
    private static String quoted(String description) {
        return description.replace("'", "").replace(":", " –");
    }
}
