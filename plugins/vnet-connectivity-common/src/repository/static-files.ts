import type { PlannedSpec } from '../topology';

const forEveryLanguage = `# Terraform's working files. The lock file (.terraform.lock.hcl) is to be committed.
.terraform/
*.tfstate
*.tfstate.*
*.tfplan
tfplan
tfplan.*
plan.json
crash.log
crash.*.log

# Secrets and local settings
*.auto.tfvars
*.auto.tfvars.json
!terraform/values.auto.tfvars.json
backend_override.tf
override.tf
override.tf.json
*_override.tf
*_override.tf.json
!protection_override.tf
!ignored_tags_override.tf
.env

# An update of this repository that was interrupted
.vnet-connectivity/update.json*
`;

/** Files that the tools of a language leave behind, and files that must never be committed. */
export function gitignore(iac: PlannedSpec['delivery']['iac']): string {
  return iac.includes('bicep')
    ? `${forEveryLanguage}
# What the pipeline verifies, taken anew each time
bicep/main.snapshot.json
`
    : forEveryLanguage;
}

/** Settings with which editors write these files. */
export const editorconfig = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_size = 2
indent_style = space
insert_final_newline = true
trim_trailing_whitespace = true
`;

/** The same line ends on every system, so that scripts run and digests hold; what nobody reviews is folded. */
export const gitattributes = `* text=auto eol=lf
.vnet-connectivity/** linguist-generated
.vnet-connectivity/checker.cjs -diff
.vnet-connectivity/originals.json -diff
`;
