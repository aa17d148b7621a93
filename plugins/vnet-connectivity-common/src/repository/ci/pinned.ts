/**
 * The actions that workflows of GitHub use, by version, each pinned by the commit of that version: a tag can be moved to other code.
 * The digests are those of the tags' commits in the repositories of the actions, read on 2026-11-30.
 */
export const pinnedActions: Readonly<Record<string, string>> = {
  'actions/checkout@v7.0.1': '3d3c42e5aac5ba805825da76410c181273ba90b1',
  'actions/download-artifact@v8.0.1':
    '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
  'actions/upload-artifact@v7.0.0': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
  'azure/login@v3.0.1': 'f5d393ae46f8fde4be8b75f32e3fc50e654ad0ca',
  'hashicorp/setup-terraform@v4.0.1':
    'dfe3c3f87815947d99a8997f908cb6525fc44e9e',
};

/**
 * The images that jobs of GitLab run in, by the tag that says what they are, each pinned by the digest of its index: a
 * tag can be moved to another image. The digests are those that public build files of several owners name beside these
 * tags, read on 2026-11-30; an image that is not there stops the job. No digest of the Azure CLI's image was found, so
 * that has a tag of one version.
 */
export const pinnedImages: Readonly<Record<string, string | undefined>> = {
  'hashicorp/terraform:1.11.4':
    'sha256:5820b87995595425074f881500a037b0ccd41158d0d9b44d78f5f120612f2d3d',
  'node:22.22.1-alpine':
    'sha256:8094c002d08262dba12645a3b4a15cd6cd627d30bc782f53229a2ec13ee22a00',
  'mcr.microsoft.com/azure-cli:2.87.0': undefined,
};

/** The version of Bicep that builds, compares and deploys in the pipelines, the one that the generated files are tested with. */
export const bicepVersion = '0.49.2';
