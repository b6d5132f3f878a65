def provenance_mark(study, language):
    return lambda table: None
