"""Who is asked: units, joint units, what is known of them."""
