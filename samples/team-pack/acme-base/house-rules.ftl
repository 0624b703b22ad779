# House rules

${answers.owner} owns this repository and reviews every change to it.

## A change {#a-change}

- One change request, one purpose; its title says what is different for a user.
- A migration goes in a change request of its own, before the code that needs it.
- A new dependency is agreed with the owner first.
<#if answers.personal_data != "no">

## Data of people {#data-of-people}

- Tests use made-up people only, never an extract.
- No name, mail address or number of a person in a log line.
<#if answers.personal_data == "customers">
- Whatever stores data of customers has a day on which it is deleted.
</#if>
</#if>
