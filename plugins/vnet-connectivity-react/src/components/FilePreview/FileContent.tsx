import { useTheme } from '@material-ui/core/styles';
// Declares the modules below, which can be loaded without the grammars of all languages.
import type {} from 'react-syntax-highlighter';
import SyntaxHighlighter from 'react-syntax-highlighter/dist/esm/light-async';
import dark from 'react-syntax-highlighter/dist/esm/styles/hljs/a11y-dark';
import light from 'react-syntax-highlighter/dist/esm/styles/hljs/a11y-light';

/** Props of {@link FileContent}. */
export interface FileContentProps {
  readonly content: string;
  /** The highlighter's name for the language. */
  readonly language: string;
}

/** A file with line numbers, in colours that can be read: those of Backstage's CodeSnippet lack contrast. */
export default function FileContent({ content, language }: FileContentProps) {
  const { palette } = useTheme();
  return (
    <SyntaxHighlighter
      language={language}
      style={palette.type === 'dark' ? dark : light}
      showLineNumbers
      lineNumberStyle={{ color: palette.text.secondary }}
      customStyle={{
        background: 'none',
        margin: 0,
        padding: '8px 12px',
        // The box around it scrolls.
        overflowX: 'visible',
      }}
    >
      {content}
    </SyntaxHighlighter>
  );
}
