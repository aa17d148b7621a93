@export()
@description('A token of the pipelines that Azure accepts, and the identity that it stands for.')
type FederatedCredential = {
  name: string
  identity: 'plan' | 'apply'
  issuer: string
  subject: string
}
