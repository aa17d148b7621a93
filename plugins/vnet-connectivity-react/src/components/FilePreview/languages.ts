/** The highlighter has no grammar for HCL; this one knows its comments, strings and assignments. */
const hcl = 'ini';

const languages: Readonly<Record<string, string>> = {
  tf: hcl,
  tfvars: hcl,
  hcl,
  toml: 'ini',
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  md: 'markdown',
  sh: 'bash',
  cjs: 'javascript',
};

/** The highlighter's name for the language of a file; `text` where it knows none. */
export function languageOf(path: string): string {
  // `backend.azurerm.tf.example` is Terraform.
  const name = path.replace(/\.example$/, '');
  return languages[name.slice(name.lastIndexOf('.') + 1)] ?? 'text';
}
