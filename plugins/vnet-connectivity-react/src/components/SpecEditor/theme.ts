import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Theme } from '@material-ui/core/styles';
import { alpha } from '@material-ui/core/styles';

/** Colours of words, readable on the paper of either theme. */
const words = {
  light: { key: '#005a9e', text: '#1b6e34', value: '#8a4b00' },
  dark: { key: '#8cc8ff', text: '#8fdba3', value: '#ffcb7d' },
};

/** The editor in the colours of the portal. */
export function editorTheme(palette: Theme['palette']): Extension {
  const isDark = palette.type === 'dark';
  const colours = isDark ? words.dark : words.light;
  const quiet = palette.text.secondary;
  return [
    EditorView.theme(
      {
        '&': {
          height: '100%',
          color: palette.text.primary,
          backgroundColor: palette.background.paper,
          fontSize: '13px',
        },
        '.cm-scroller': {
          overflow: 'auto',
          fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
        },
        '.cm-content': { caretColor: palette.text.primary },
        '.cm-cursor': { borderLeftColor: palette.text.primary },
        '.cm-gutters': {
          color: quiet,
          backgroundColor: palette.background.paper,
          borderRight: `1px solid ${palette.divider}`,
        },
        '.cm-activeLine, .cm-activeLineGutter': {
          // Paler than what is pointed at elsewhere, for the sake of coloured text on it.
          backgroundColor: alpha(palette.text.primary, 0.04),
        },
        '.cm-tooltip': {
          color: palette.text.primary,
          backgroundColor: palette.background.paper,
          border: `1px solid ${palette.divider}`,
          maxWidth: '420px',
        },
        '.cm-tooltip-autocomplete ul li[aria-selected]': {
          color: palette.text.primary,
          backgroundColor: palette.action.selected,
          outline: `1px solid ${palette.text.primary}`,
        },
        '.cm-completionDetail': { color: quiet },
        '.cm-documentation': { padding: '8px 12px' },
        '.cm-documentation p': { margin: '4px 0 0' },
      },
      { dark: isDark },
    ),
    syntaxHighlighting(
      HighlightStyle.define([
        {
          tag: [tags.propertyName, tags.definition(tags.propertyName)],
          color: colours.key,
        },
        { tag: tags.string, color: colours.text },
        { tag: [tags.content, tags.number, tags.bool], color: colours.value },
        { tag: [tags.comment, tags.meta, tags.punctuation], color: quiet },
      ]),
    ),
  ];
}
