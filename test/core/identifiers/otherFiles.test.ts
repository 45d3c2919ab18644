import { checkDefinitions, checkIdentifiers, checkReferences } from '../../harness/check.ts';

describe('identifiers that other files define', () => {
  it('are not what lines that only begin with them speak of', () => {
    checkDefinitions(`
//- shop/prd.md
# PRD: Shop

- **FR-1**: Sign in
    ^^^^
- **FR-2**: Sign out
- **FR-3**: Pay

//- shop/tasks.md
# Tasks

- FR-1 Sign in comes first
- FR-2 Sign out comes next
- FR-3 Pay comes last

//- shop/spec.md
# Spec: Shop

The order follows FR-$01.
`);
  });

  it('are what a change of OpenSpec modifies', () => {
    checkDefinitions(`
//- openspec/specs/login/spec.md
# Login Specification

### Requirement: Sign in
                 ^^^^^^^
The system SHALL let users sign in.

//- openspec/specs/billing/spec.md
# Billing Specification

### Requirement: Sign in
The system SHALL ask again before it pays.

//- openspec/changes/add-passkeys/specs/login/spec.md
## ADDED Requirements

### Requirement: Passkeys

## MODIFIED Requirements

### Requirement: Si$0gn in
The system SHALL let users sign in with a passkey.
`);
  });

  it('are the same in the base and in its changes', () => {
    checkReferences(`
//- openspec/changes/a/specs/login/spec.md
## REMOVED Requirements

### Requirement: Sign in
                 ^^^^^^^
//- openspec/specs/login/spec.md
### Requirement: Si$0gn in
                 ^^^^^^^
`);
  });

  it('are a definition of their own where no base has them, and below other sections', () => {
    checkDefinitions(`
//- openspec/changes/a/specs/login/spec.md
## MODIFIED Requirements

### Requirement: Si$0gn in
                 ^^^^^^^
`);
    checkDefinitions(`
//- openspec/specs/login/spec.md
### Requirement: Sign in

//- openspec/changes/a/specs/login/spec.md
## MODIFIED Requirements

### Requirement: Passkeys

## ADDED Requirements

### Requirement: Si$0gn in
                 ^^^^^^^
`);
  });

  it('are slugs in code spans', () => {
    checkReferences(`
//- notes.md
# Notes

See \`shop-pay-order\`, not \`shop-pay\` nor shop-pay-order.
     ^^^^^^^^^^^^^^
//- prd.md
# PRD

### Pay an order

**ID**: \`shop-pay-or$0der\`
         ^^^^^^^^^^^^^^
`);
  });
});

describe('an identifier behind the word for what it is', () => {
  it('defines in bold and in headings, in any language', () => {
    checkIdentifiers(`
# PRD

- **Rule GR-001:** Orders are final.
         ^^^^^^ list-bold: Orders are final.
- **Règle de gestion GR-002 :** Rien.
                     ^^^^^^ list-bold: Rien.

### Use Case UC-7: Sign in
             ^^^^ heading: Sign in

- **See UC-7:** it says more.
        ^^^^ →
- **Rule GR-001** is the first.
         ^^^^^^ →
`);
  });
});
