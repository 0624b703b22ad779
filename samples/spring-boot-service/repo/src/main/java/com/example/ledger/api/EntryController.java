package com.example.ledger.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EntryController {
    @GetMapping("/entries")
    String entries() {
        return "[]";
    }
}
