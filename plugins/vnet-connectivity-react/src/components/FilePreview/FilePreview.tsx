import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import TreeItem from '@material-ui/lab/TreeItem';
import TreeView from '@material-ui/lab/TreeView';
import { digest } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { TranslateResults } from '../../texts/results';
import { useResultTexts } from '../../texts/results';
import type { FileNode } from './fileTree';
import { fileTree, foldersOf } from './fileTree';
import { languageOf } from './languages';
import { LabelledTextField } from '../LabelledTextField';

// The highlighter is large, and needed only where files are shown.
const FileContent = lazy(() => import('./FileContent'));

/** Characters of a file that is shown in colours; a longer one is a build, and slow to colour. */
const maxShown = 200_000;
const maxLineShown = 1000;
const maxLinesShown = 100;

/** Props of {@link FilePreview}. @public */
export interface FilePreviewProps {
  /** Content by path. */
  readonly files: ReadonlyMap<string, string>;
  /** File that is open first. Default: README.md, or the first one. */
  readonly initialPath?: string;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 280px) minmax(0, 1fr)',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Heights are fixed, so that opening another file moves nothing.
  tree: {
    height: 480,
    overflow: 'auto',
    [theme.breakpoints.down('sm')]: { height: 240 },
    '& .MuiTreeItem-label': {
      fontSize: theme.typography.body2.fontSize,
      overflowWrap: 'anywhere',
    },
    '& .MuiTreeItem-content': { padding: '2px 0' },
  },
  content: {
    height: 480,
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    minWidth: 0,
  },
  path: {
    padding: theme.spacing(1, 1.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: theme.typography.body2.fontSize,
  },
  code: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    fontSize: 13,
    '& pre': { margin: 0 },
    // The highlighter's own grey is too faint to read.
    '& .linenumber': { color: `${theme.palette.text.secondary} !important` },
  },
  filter: { marginBottom: theme.spacing(1) },
  large: {
    padding: theme.spacing(1, 1.5),
    overflowWrap: 'anywhere',
  },
}));

/** The files of a repository: a tree, and the content of the chosen file. @public */
export function FilePreview({ files, initialPath }: FilePreviewProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const [chosen, setChosen] = useState(initialPath);
  const [filter, setFilter] = useState('');
  const paths = useMemo(() => [...files.keys()], [files]);
  const matching = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return paths.filter(path => path.toLowerCase().includes(wanted));
  }, [paths, filter]);
  const nodes = useMemo(() => fileTree(matching), [matching]);
  const bytes = useMemo(() => sizeOf(files), [files]);
  if (paths.length === 0) return <Typography>{t('files.empty')}</Typography>;
  const open =
    chosen !== undefined && files.has(chosen) ? chosen : firstOf(paths);
  return (
    <div>
      <Typography variant="body2" color="textSecondary">
        {t('files.summary', {
          count: paths.length,
          size: sizeText(t, bytes),
        })}
      </Typography>
      <div className={classes.root}>
        <div>
          <LabelledTextField
            className={classes.filter}
            label={t('files.filter')}
            size="small"
            fullWidth
            value={filter}
            onChange={event => setFilter(event.target.value)}
            onKeyDown={event => {
              // Enter would submit the form around this.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <div className={classes.tree}>
            {matching.length === 0 ? (
              <Typography variant="body2" role="status">
                {t('files.noMatch', { filter })}
              </Typography>
            ) : (
              <Tree
                // A new set of files opens all of its folders.
                key={matching.join('\n')}
                nodes={nodes}
                open={open}
                onOpen={path => files.has(path) && setChosen(path)}
              />
            )}
          </div>
        </div>
        <div
          className={classes.content}
          role="region"
          aria-label={t('files.content', { path: open })}
        >
          <div className={classes.path}>{open}</div>
          {/* A region that scrolls has to be reachable with the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={classes.code} tabIndex={0} key={open}>
            <Content path={open} content={files.get(open) ?? ''} />
          </div>
        </div>
      </div>
    </div>
  );
}

interface ContentProps {
  readonly path: string;
  readonly content: string;
}

function Content({ path, content }: ContentProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const large = content.length > maxShown;
  return (
    <>
      {large && (
        <Typography variant="body2" className={classes.large}>
          {t('files.large', {
            size: sizeText(t, bytesOf(content)),
            digest: digest(content),
          })}
        </Typography>
      )}
      <Suspense fallback={<div />}>
        <FileContent
          content={large ? headOf(content) : content}
          language={languageOf(path)}
        />
      </Suspense>
    </>
  );
}

/** The first lines of a file, up to the first that is too long to be shown. */
function headOf(content: string): string {
  const lines = content.split('\n');
  const end = lines.findIndex(line => line.length > maxLineShown);
  return lines.slice(0, end < 0 ? maxLinesShown : end).join('\n');
}

interface TreeProps {
  readonly nodes: readonly FileNode[];
  readonly open: string;
  readonly onOpen: (path: string) => void;
}

function Tree({ nodes, open, onOpen }: TreeProps) {
  const t = useResultTexts();
  return (
    <TreeView
      aria-label={t('files.tree')}
      defaultExpanded={foldersOf(nodes)}
      defaultCollapseIcon={<ExpandMoreIcon />}
      defaultExpandIcon={<ChevronRightIcon />}
      selected={open}
      onNodeSelect={(_: unknown, path: string) => onOpen(path)}
    >
      {nodes.map(node => treeItem(node, onOpen))}
    </TreeView>
  );
}

function treeItem(
  { path, name, children }: FileNode,
  onOpen: (path: string) => void,
) {
  return (
    <TreeItem
      key={path}
      nodeId={path}
      label={name}
      // The tree itself opens files by the space bar only.
      onKeyDown={event => {
        if (event.key === 'Enter' && event.target === event.currentTarget) {
          onOpen(path);
        }
      }}
    >
      {children?.map(child => treeItem(child, onOpen))}
    </TreeItem>
  );
}

function firstOf(paths: readonly string[]): string {
  return paths.includes('README.md') ? 'README.md' : paths[0];
}

function sizeOf(files: ReadonlyMap<string, string>): number {
  return [...files.values()].reduce(
    (sum, content) => sum + bytesOf(content),
    0,
  );
}

function bytesOf(content: string): number {
  return new TextEncoder().encode(content).length;
}

function sizeText(t: TranslateResults, bytes: number): string {
  return bytes < 1000
    ? t('files.bytes', { count: bytes })
    : t('files.kilobytes', { size: bytes / 1000 });
}
