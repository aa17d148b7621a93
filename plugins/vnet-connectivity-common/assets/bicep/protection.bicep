@description('Whether a lock keeps people and pipelines from deleting gateways and new circuits.')
param isProtected bool = true
