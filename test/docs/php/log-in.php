<?php
// Takes the place of the log-in of a shop.
session_start();
$_SESSION['user_id'] = 'shopper';
