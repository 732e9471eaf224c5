// What the product needs in Azure: an App Service that runs it, a storage account whose tables it
// keeps its rows in, an identity by which it reaches them without a secret, and the bot's
// registration. Described step by step in docs/deployment.md.

@description('Part of every name: 4 to 20 lower-case letters and digits that nobody else in Azure uses.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Where the resources are. Personal data stays in the EU: choose a region there.')
param location string = resourceGroup().location

@description('Size of the App Service plan. B1 is the smallest that can be kept always on.')
param appServiceSku string = 'B1'

@description('Copies of the storage: ZRS in three zones; LRS where the region has no zones.')
@allowed([
  'Standard_ZRS'
  'Standard_LRS'
])
param storageSku string = 'Standard_ZRS'

@description('The name people see the bot by.')
@maxLength(42)
param botDisplayName string

@description('Tenant of the city, whose people alone are let in.')
param entraTenantId string = tenant().tenantId

@description('Client id of the app registration that the tab signs in with.')
param entraClientId string

@description('App id of the Teams manifest, for links from cards into the tab.')
param teamsAppId string

@description('The first administrators: user principal names or object ids, separated by commas.')
param administrators string = ''

@description('Whether guests of the tenant and people of other tenants are let in.')
@allowed([
  'refuse'
  'allow'
])
param guests string = 'refuse'

// Storage Table Data Contributor, the same in every tenant.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${resourceBaseName}'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'st${resourceBaseName}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    // Only identities reach the tables: there is no key to lose.
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      tableDataContributor
    )
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${resourceBaseName}'
  location: location
  kind: 'linux'
  sku: {
    name: appServiceSku
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: 'app-${resourceBaseName}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/main.ts'
      // The reminders' clock is in the process: it must not be put to sleep.
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    PORT: '8080'
    WEBSITES_PORT: '8080'
    AZURE_TABLES_ENDPOINT: 'https://${storage.name}.table.${environment().suffixes.storage}'
    AZURE_CLIENT_ID: identity.properties.clientId
    BOT_ID: identity.properties.clientId
    BOT_TENANT_ID: identity.properties.tenantId
    BOT_TYPE: 'UserAssignedMSI'
    ENTRA_TENANT_ID: entraTenantId
    ENTRA_CLIENT_ID: entraClientId
    TAB_DOMAIN: app.properties.defaultHostName
    TEAMS_APP_ID: teamsAppId
    ADMINISTRATORS: administrators
    GUESTS: guests
    // What is deployed has been installed and built already.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-${resourceBaseName}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

// The Toolkit writes these to env/.env.NAME, from where the manifest takes them.
output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output TAB_DOMAIN string = app.properties.defaultHostName
output AZURE_APP_SERVICE_RESOURCE_ID string = app.id
