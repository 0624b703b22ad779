<?php
/**
 * Plugin Name: Fernweg Auth
 * Description: Lets the front end sign in existing WordPress users with short-lived JSON Web Tokens.
 * Version: 0.3.0
 *
 * WordPress loads only the files that lie directly in mu-plugins; the classes are loaded from here.
 *
 * @package Fernweg
 */

defined( 'ABSPATH' ) || exit;

require_once WP_CONTENT_DIR . '/vendor/autoload.php';
require_once __DIR__ . '/fernweg-auth/class-fernweg-token.php';
require_once __DIR__ . '/fernweg-auth/class-fernweg-auth-routes.php';

add_filter( 'determine_current_user', array( 'Fernweg_Token', 'current_user' ), 20 );
add_action( 'rest_api_init', array( 'Fernweg_Auth_Routes', 'register' ) );
