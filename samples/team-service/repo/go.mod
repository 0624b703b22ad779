module acme.example/ledger

go 1.23
