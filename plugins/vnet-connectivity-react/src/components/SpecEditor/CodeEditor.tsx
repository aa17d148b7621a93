import { autocompletion } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import { useTheme } from '@material-ui/core/styles';
import { basicSetup } from '@uiw/react-codemirror';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Translate } from '../../texts/components';
import { useTexts } from '../../texts/components';
import { completeSpec } from './completion';
import { diagnosticsOf } from './diagnostics';
import { documentationAt } from './hover';
import type { SpecEditorProps } from './SpecEditor';
import { editorTheme } from './theme';

/** Marks text that the page has set, which is not reported as typed. */
const fromOutside = Annotation.define<boolean>();

function documentation(t: Translate): Extension {
  return hoverTooltip((view, position) => {
    const found = documentationAt(view.state.doc.toString(), position);
    if (!found) return null;
    return {
      pos: found.from,
      end: found.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'cm-documentation';
        const title = dom.appendChild(document.createElement('strong'));
        title.textContent = found.title;
        const body = dom.appendChild(document.createElement('p'));
        body.textContent = found.text;
        if (found.values.length > 0) {
          const values = dom.appendChild(document.createElement('p'));
          values.textContent = t('editor.values', {
            values: found.values.join(', '),
          });
        }
        return { dom };
      },
    };
  });
}

function extensions(t: Translate): Extension {
  return [
    basicSetup({
      // The page has its own undo, for changes of every kind.
      history: false,
      historyKeymap: false,
      autocompletion: false,
      tabSize: 2,
    }),
    yaml(),
    autocompletion({ override: [context => completeSpec(t, context)] }),
    lintGutter(),
    documentation(t),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
  ];
}

/** The editor itself, loaded when it is first shown. */
export default function CodeEditor({
  value,
  onChange,
  findings,
  findingsOf,
  onFix,
  label,
  height,
}: SpecEditorProps) {
  const t = useTexts();
  const { palette } = useTheme();
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const [view, setView] = useState<EditorView>();
  const latest = useRef({ value, onChange, onFix });
  latest.current = { value, onChange, onFix };
  // Typed text comes back as the value later; it must not overwrite text that was typed since.
  const typed = useRef<string[]>([]);
  const [themed] = useState(() => new Compartment());
  const theme = useMemo(() => editorTheme(palette), [palette]);
  const initialTheme = useRef(theme);
  const basic = useMemo(() => extensions(t), [t]);

  useEffect(() => {
    if (!host) return undefined;
    const created = new EditorView({
      parent: host,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          basic,
          themed.of(initialTheme.current),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-multiline': 'true',
          }),
          EditorView.updateListener.of(
            ({ docChanged, transactions, state }) => {
              if (
                !docChanged ||
                transactions.some(change => change.annotation(fromOutside))
              ) {
                return;
              }
              const written = state.doc.toString();
              typed.current.push(written);
              latest.current.onChange(written);
            },
          ),
        ],
      }),
    });
    setView(created);
    return () => {
      created.destroy();
      setView(undefined);
    };
  }, [host, label, themed, basic]);

  useEffect(() => {
    view?.dispatch({ effects: themed.reconfigure(theme) });
  }, [view, theme, themed]);

  useLayoutEffect(() => {
    if (!view) return;
    const echo = typed.current.indexOf(value);
    if (echo >= 0) {
      typed.current.splice(0, echo + 1);
      return;
    }
    typed.current = [];
    const change = changeBetween(view.state.doc.toString(), value);
    if (change) {
      view.dispatch({
        changes: change,
        annotations: fromOutside.of(true),
      });
    }
  }, [view, value]);

  useEffect(() => {
    // Findings of an older text would have wrong positions; the present ones move with the text until new ones arrive.
    if (!view || view.state.doc.toString() !== findingsOf) return;
    view.dispatch(
      setDiagnostics(
        view.state,
        diagnosticsOf(findingsOf, findings, finding =>
          latest.current.onFix?.(finding),
        ),
      ),
    );
  }, [view, findings, findingsOf]);

  return <div ref={setHost} style={{ height }} />;
}

/** The smallest change from one text to another, so that the cursor keeps its place. */
function changeBetween(before: string, after: string) {
  if (before === after) return undefined;
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < longest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  return {
    from: start,
    to: before.length - end,
    insert: after.slice(start, after.length - end),
  };
}
